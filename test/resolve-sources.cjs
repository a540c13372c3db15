const path = require('node:path');

/**
 * For dependency-cruiser, which asks for it in the shape of a webpack configuration: package.json's "imports" lead to
 * what is built, this leads the same names to the sources.
 */
const root = path.dirname(__dirname);

module.exports = {
  resolve: {
    alias: Object.fromEntries(['libs', 'apps', 'migrations'].map((folder) => [`#${folder}`, path.join(root, folder)])),
    extensions: ['.ts', '.tsx', '.js'],
    extensionAlias: { '.js': ['.ts', '.tsx', '.js'] },
    conditionNames: ['import', 'node', 'types', 'default'],
    exportsFields: ['exports'],
    mainFields: ['module', 'main', 'types', 'typings'],
  },
};
