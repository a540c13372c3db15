import { describe, expect, it } from '@jest/globals';
import type { HomeModel } from './home.js';
import { renderHome } from './home.js';
import { renderNotFound } from './not-found.js';
import type { SiteReader } from './site-reader.js';

const READER: SiteReader = { locale: 'ja', chosen: false, path: '/', query: [] };

const year = (fiscalYearFrom: number, fiscalYearTo: number, english = false) => ({ fiscalYearFrom, fiscalYearTo, english });

describe('the home page', () => {
  const directory: HomeModel = {
    municipalities: [
      {
        key: 'midori',
        name: { ja: 'みどり町' },
        plans: [
          { key: 'reform', name: { ja: '行政改革プラン' }, years: [year(2019, 2019, true)] },
          { key: 'strategy', name: { ja: '総合<戦略>' }, years: [year(2022, 2024)] },
          { key: 'secret', name: { ja: '未公表の計画' }, years: [] },
        ],
      },
      { key: 'kawa', name: { ja: 'かわ町' }, plans: [] },
    ],
  };
  const html = renderHome(directory, READER);

  it('leads English readers to English pages where there are any', () => {
    const english = renderHome(directory, { locale: 'en', chosen: true, path: '/', query: [] });
    expect(english).toContain('href="/midori/reform/2019/en/"');
    expect(english).toContain('href="/midori/strategy/2022-2024/"');
  });

  it('links to every published year', () => {
    expect(html).toContain('<a href="/midori/reform/2019/">令和元年度の進行管理の結果</a>');
    expect(html).toContain('<a href="/midori/strategy/2022-2024/">令和4年度～令和6年度の進行管理の結果</a>');
    expect(html).toContain('総合&lt;戦略&gt;');
  });

  it('does not name what is not published', () => {
    expect(html).not.toContain('未公表の計画');
    expect(html).not.toContain('かわ町');
  });

  it('shows staff the way in', () => {
    expect(html).toContain('href="/app/">職員の方はこちら</a>');
  });

  it('says in plain words that nothing is published', () => {
    expect(html).not.toContain('公表した資料はまだありません');
    expect(renderHome({ municipalities: [] }, READER)).toContain('公表した資料はまだありません');
    expect(renderHome({ municipalities: [{ key: 'kawa', name: { ja: 'かわ町' }, plans: [] }] }, READER)).toContain(
      '公表した資料はまだありません',
    );
  });
});

it('the 404 page leads back home', () => {
  expect(renderNotFound('ja')).toContain('<a href="/">公表トップへ</a>');
  expect(renderNotFound('en')).toContain('Page not found');
});
