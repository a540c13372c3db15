import type { LocalizedText } from '../text/localized-text.js';

/** Under which a plan's results may be used again, by SPDX's identifiers where it has one. */
export const LICENCE_KEYS = ['CC-BY-4.0', 'CC0-1.0', 'PDL-1.0'] as const;
export type LicenceKey = (typeof LICENCE_KEYS)[number];

export interface Licence {
  readonly key: LicenceKey;
  readonly name: LocalizedText;
  readonly url: string;
}

/** The licences that Japanese local governments use for open data (デジタル庁 オープンデータ基本指針; 公共データ利用規約). */
const LICENCES: Readonly<Record<LicenceKey, Omit<Licence, 'key'>>> = {
  'CC-BY-4.0': {
    name: { ja: 'クリエイティブ・コモンズ 表示 4.0 国際', en: 'Creative Commons Attribution 4.0 International' },
    url: 'https://creativecommons.org/licenses/by/4.0/',
  },
  'CC0-1.0': {
    name: { ja: 'クリエイティブ・コモンズ CC0 1.0 全世界', en: 'Creative Commons Zero 1.0 Universal' },
    url: 'https://creativecommons.org/publicdomain/zero/1.0/',
  },
  'PDL-1.0': {
    name: { ja: '公共データ利用規約（第1.0版）', en: 'Public Data License (version 1.0)' },
    url: 'https://www.digital.go.jp/resources/open_data/public_data_license_v1.0',
  },
};

export function licenceOf(key: LicenceKey): Licence {
  const { name, url } = LICENCES[key];
  return { key, name, url };
}
