/** Who may import whom (docs/architecture.md). Specs and test/ may import what they like. */

/** Everything inside `from` may import only `to`; Node's own modules and npm packages are a rule apart. */
function only(name, comment, from, to) {
  return {
    name,
    comment,
    severity: 'error',
    from: { path: from, pathNot: SPEC },
    to: { path: '^(libs|apps|migrations|test)/', pathNot: to },
  };
}

const SPEC = '(\\.spec\\.tsx?$|^libs/report/fixtures/)';
const NPM = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-bundled', 'npm-no-pkg', 'npm-unknown', 'core', 'unknown', 'undetermined'];

module.exports = {
  forbidden: [
    {
      name: 'resolvable',
      comment: 'An import that leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one, or there is a third between them.',
      severity: 'error',
      from: { pathNot: SPEC },
      // A type that points back is gone when the program runs.
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },

    only('domain', 'The rules know nothing but themselves.', '^libs/domain/', '^libs/domain/'),
    {
      name: 'domain-pure',
      comment: 'The rules use no package and nothing of Node: no framework, no clock, no file.',
      severity: 'error',
      from: { path: '^libs/domain/', pathNot: SPEC },
      to: { dependencyTypes: NPM },
    },

    only('contract', 'The contract knows the words of the domain.', '^libs/contract/', '^libs/(contract|domain)/'),
    {
      name: 'contract-packages',
      comment: 'The contract is read by the browser too: schemas and messages, nothing else.',
      severity: 'error',
      from: { path: '^libs/contract/', pathNot: SPEC },
      to: { dependencyTypes: NPM, pathNot: '^node_modules/(zod|use-intl)/' },
    },

    only('report', 'A report is a pure function of what it is given.', '^libs/report/', '^libs/(report|domain)/'),
    {
      name: 'report-packages',
      comment: 'A report needs no framework, no database, no network and no file.',
      severity: 'error',
      from: { path: '^libs/report/', pathNot: SPEC },
      to: {
        dependencyTypes: NPM,
        pathNot: '^(node_modules/((@types/)?react|(@types/)?react-dom|csv-stringify|csv-parse|hucre|zod)/|(node:)?(crypto|buffer)$)',
      },
    },

    only('platform', 'The platform knows the contract and the words of the domain.', '^libs/platform/', '^libs/(platform|contract|domain)/'),
    only(
      'features',
      'A feature stands on the libraries below it.',
      '^libs/features/',
      '^libs/(features|domain|report|contract|platform)/',
    ),
    {
      name: 'features-apart',
      comment: 'A feature knows of another its read side, its entities and its module. Everyone writes history.',
      severity: 'error',
      from: { path: '^libs/features/([^/]+)/', pathNot: [SPEC, '^libs/features/demo/'] },
      to: {
        path: '^libs/features/[^/]+/',
        pathNot: [
          '^libs/features/$1/',
          '\\.(read|entity|module)\\.ts$',
          '^libs/features/audit/history\\.ts$',
          // Who asks, and what a sheet took over from its plan: types that every feature speaks.
          '^libs/features/(accounts/signed-in|sheets/carried)\\.ts$',
          // The sweep asks each feature what is due.
          '^libs/features/(notifications/mail|publication/publication)-sweep\\.ts$',
          // A year that is opened and one that is imported begin with the same sheets.
          '^libs/features/cycles/make-sheets\\.ts$',
          // A draft that comes in a workbook is saved as one that was typed here.
          '^libs/features/sheets/save-draft\\.ts$',
        ],
      },
    },
    {
      name: 'demo-is-a-caller',
      comment: 'The demo does what its people would, through the same use cases.',
      severity: 'error',
      from: { path: '^libs/features/demo/', pathNot: SPEC },
      to: {
        path: '^libs/features/[^/]+/',
        pathNot: [
          '^libs/features/(demo|imports|accounts|notifications|operations|cycles|sheets|publication)/',
          '\\.(read|entity|module)\\.ts$',
          '^libs/features/audit/history\\.ts$',
        ],
      },
    },

    only('api', 'The API and the worker know nothing of each other.', '^apps/api/', '^(apps/api|libs)/'),
    only('worker', 'The API and the worker know nothing of each other.', '^apps/worker/', '^(apps/worker|libs)/'),
    only('cli', 'The command line starts API and worker in one process.', '^apps/cli/', '^(apps/(cli|api|worker)|libs|migrations)/'),
    only(
      'web',
      'The screens know the contract, the domain and how a report looks.',
      '^apps/web/',
      '^(apps/web/|libs/(contract|domain)/|libs/report/view/|libs/report/report\\.ts$)',
    ),
    only('migrations', 'A landed migration must not change with the program.', '^migrations/', '^migrations/'),
    {
      name: 'nobody-imports-tests',
      severity: 'error',
      from: { path: '^(libs|apps|migrations)/', pathNot: SPEC },
      to: { path: '(^test/|\\.spec\\.tsx?$)' },
    },
  ],
  options: {
    // Imports of types count: they are what a boundary is about.
    tsPreCompilationDeps: true,
    doNotFollow: { path: ['^node_modules', '^dist'] },
    exclude: { path: ['^dist/', '^apps/web/.*\\.css$'] },
    // package.json's "imports" lead to what is built; here they lead to the sources.
    webpackConfig: { fileName: 'test/resolve-sources.cjs' },
  },
};
