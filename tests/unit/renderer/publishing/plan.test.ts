import { describe, expect, test } from 'vitest';
import {
  inTheWay,
  isUpdateAt,
  maySchedule,
  openPages,
  preselectedTarget,
  tokensFrom,
} from '../../../../renderer/features/publishing/plan';
import { readiness } from '../../../../shared/checks/readiness';
import type { CitedSource } from '../../../../shared/domain/citations';
import { sourceStanding, type SourceStanding } from '../../../../shared/domain/source';
import { target, type Target } from '../../../../shared/domain/target';
import { article, standingOf } from '../articles';

const SITE = target.parse({
  id: 'site',
  kind: 'site',
  label: 'Built-in site',
  address: 'http://127.0.0.1:1/',
});
const BLOG: Target = target.parse({
  id: 'wp1',
  kind: 'wordpress',
  label: 'Aldermouth Watch',
  address: 'https://watch.example/',
  user: 'mara',
  api: 'https://watch.example/wp-json/',
  mayUseUnfilteredHtml: false,
  mayPublish: true,
  password: 'stored',
});

describe('two clicks: the target is there before she looks', () => {
  test('the one of last time, and the built-in site when that one is gone', () => {
    expect(preselectedTarget([SITE, BLOG], 'wp1')).toBe(BLOG);
    expect(preselectedTarget([BLOG, SITE], 'gone')).toBe(SITE);
    expect(preselectedTarget([], 'site')).toBeNull();
  });

  test('what is out, or about to appear, is updated', () => {
    expect(isUpdateAt(null)).toBe(false);
    expect(isUpdateAt(standingOf('wp1', { state: 'notSent' }))).toBe(false);
    expect(isUpdateAt(standingOf('wp1', { state: 'live', publishedAt: '2026-11-19T06:45:00.000Z' }))).toBe(
      true,
    );
    expect(isUpdateAt(standingOf('wp1', { state: 'scheduled' }))).toBe(true);
  });

  test('only a server can wait, and only for what is not out', () => {
    expect(maySchedule(SITE, null)).toBe(false);
    expect(maySchedule(BLOG, null)).toBe(true);
    expect(maySchedule(BLOG, standingOf('wp1', { state: 'scheduled' }))).toBe(true);
    expect(maySchedule(BLOG, standingOf('wp1', { state: 'live' }))).toBe(false);
  });
});

describe('what stands in the way', () => {
  const house = { name: '', contact: '', siteName: '', siteAddress: '', language: 'en-GB', zone: 'UTC' };

  test('no headline stops; a missing byline advises, unless her name is asked for beside it', () => {
    const bare = article({ a: 'Some text.' }, '');
    const findings = readiness({
      snapshot: { ...bare, fields: { ...bare.fields, byline: '' } },
      house,
    });
    expect(inTheWay(findings, false).stops.map(({ code }) => code)).toEqual(['noHeadline']);
    expect(inTheWay(findings, false).advises.map(({ code }) => code)).toContain('noByline');
    expect(inTheWay(findings, true).advises.map(({ code }) => code)).not.toContain('noByline');
  });
});

describe('the open pages to capture', () => {
  const cited = (key: string): CitedSource => ({ key, address: key, labels: [], citations: [] });
  const known = (address: string, changes: Partial<SourceStanding>): [string, SourceStanding] => [
    address,
    {
      ...sourceStanding.parse({ address, source: null, captures: [], lastFailure: null, isCapturing: false }),
      ...changes,
    },
  ];

  test('are those without a capture, that are not being captured, and that a browser can open', () => {
    const pages = ['https://a.example/', 'https://b.example/', 'mailto:desk@c.example'].map(cited);
    expect(openPages(pages, new Map())).toEqual(['https://a.example/', 'https://b.example/']);
    expect(openPages(pages, new Map([known('https://a.example/', { isCapturing: true })]))).toEqual([
      'https://b.example/',
    ]);
  });
});

test('categories and tags are parted by commas, and none comes twice', () => {
  expect(tokensFrom(' Council,  road   salt,council,,', ['Roads'])).toEqual([
    'Roads',
    'Council',
    'road salt',
  ]);
});
