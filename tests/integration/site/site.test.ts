import { readFile, stat, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { parse as parseHtml, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, test } from 'vitest';
import { SITE_TARGET } from '../../../shared/domain/target';
import { resumePublications } from '../../../main/publishing/resume';
import { serveSite } from '../../../main/publishing/targets/site/serve';
import { DiskError, type Disk } from '../../../main/storage/disk';
import { nodeDisk } from '../../../main/storage/nodeDisk';
import { everyNewKind } from '../../support/blocks';
import { block, link, paragraph } from '../../support/bodies';
import { changedBlocks } from '../publishing/changedBlocks';
import { tinyPicture } from '../wordpress/tinyPicture';
import { afterKill, temporaryFolder, valueOf } from '../../support/temporaryLibrary';
import { bridgeStory, correct, edit, kindsOf, openNewsroom, siteFileOf } from '../publishing/newsroom';

const SLUG = 'bridge-repairs-will-cost-27-million';

const textAt = async (address: string): Promise<string> => (await fetch(address)).text();

describe('the built-in site', () => {
  test('is there before anything is published', async () => {
    const room = await openNewsroom();
    const front = await fetch(room.siteAddress);
    expect(front.status).toBe(200);
    expect(await front.text()).toContain('Nothing is published here yet');
  });

  test('shows the article, lists it, and carries its record', async () => {
    const room = await openNewsroom();
    const article = await room.write(bridgeStory());
    const edition = valueOf(await room.publish(article));
    expect(edition.address).toBe(`${room.siteAddress}${SLUG}/`);
    const page = await textAt(edition.address);
    expect(page).toContain('<h1>Bridge repairs will cost £27 million</h1>');
    expect(page).toContain('£27 million &amp; take 2 &lt; 3 years.');
    expect(page).toContain('Last updated:');
    const intent = (await article.record.entries()).find(({ kind }) => kind === 'editionIntended');
    expect(page).toContain(`<meta name="stet:record-head" content="${intent?.seq}:${intent?.hash}">`);
    expect(await textAt(room.siteAddress)).toContain(`<a href="${SLUG}/">Bridge repairs`);
    expect(await textAt(`${room.siteAddress}feed.xml`)).toContain(`href="${edition.address}"`);
    expect(await kindsOf(article)).toEqual([
      'articleCreated',
      'revisionKept',
      'editionIntended',
      'editionSent',
    ]);
    expect(edition.differences).toEqual([]);
  });

  test('shows every kind of block, sends each picture once, and lets nothing but known hosts into its frames', async () => {
    const room = await openNewsroom();
    const object = valueOf(
      await room.handlers['pictures.keep']({ bytes: tinyPicture(), mediaType: 'image/png' }),
    );
    const body = everyNewKind({ object, width: 64, height: 48 });
    const article = await room.write(bridgeStory({}, body));
    const edition = valueOf(await room.publish(article));
    expect(edition.differences).toEqual([]);
    const sent = article.draft().snapshot.body;
    const page = await fetch(edition.address);
    const html = await page.text();
    const source = /<img src="\.\.\/([^"]+)"/.exec(html)?.[1] ?? '';
    const shown = await fetch(room.siteAddress + source);
    expect(Buffer.from(await shown.arrayBuffer())).toEqual(Buffer.from(tinyPicture()));
    expect(html.match(/<iframe/g)).toHaveLength(1);
    expect(html).toContain('<iframe src="https://www.youtube-nocookie.com/embed/abcdefghijk"');
    expect(page.headers.get('content-security-policy')).toContain(
      "img-src 'self'; font-src 'self'; frame-src https://www.youtube-nocookie.com ",
    );
    const feed = await textAt(`${room.siteAddress}feed.xml`);
    expect(feed).toContain(`${room.siteAddress}${source}`);
    expect(feed).not.toContain('iframe');

    await writeFile(
      siteFileOf(room, SLUG, 'index.html'),
      html.replace('We were not asked.', 'We were asked.'),
    );
    expect((await room.publish(article)).ok).toBe(false);
    const remote = (await article.record.entries()).find(
      (entry) => entry.kind === 'revisionKept' && entry.content.cause === 'remote',
    );
    const came = remote?.kind === 'revisionKept' ? remote.content.snapshot.body : [];
    expect(changedBlocks(sent, came)).toEqual([['We were not asked.', 'We were asked.']]);
  });

  test('keeps the bytes that were sent and those that were read', async () => {
    const room = await openNewsroom();
    const edition = valueOf(await room.publish(await room.write(bridgeStory())));
    const onDisk = await readFile(siteFileOf(room, SLUG, 'index.html'));
    expect(Buffer.from(await room.library.objects.read(edition.sent))).toEqual(onDisk);
    expect(edition.read).toEqual(edition.sent);
  });

  test('puts a correction at the foot, on the corrections page and into the data, once she updates', async () => {
    const room = await openNewsroom();
    const article = await room.write(bridgeStory());
    valueOf(await room.publish(article));
    await correct(article, 'This article was amended. The bridge will cost “£80 million”.');
    expect(await textAt(`${room.siteAddress}corrections/`)).not.toContain('£80 million');
    const edition = valueOf(await room.publish(article));
    const page = await textAt(edition.address);
    expect(page).toContain('The bridge will cost “£80 million”.');
    expect(page).toContain('<time datetime="2020-12-12">12 December 2020</time>');
    expect(jsonLdOf(page)).toMatchObject({
      '@type': 'NewsArticle',
      correction: [{ '@type': 'CorrectionComment', datePublished: '2020-12-12' }],
    });
    const corrections = await textAt(`${room.siteAddress}corrections/`);
    expect(corrections).toContain('£80 million');
    expect(corrections).toContain(`href="../${SLUG}/"`);
    expect(corrections + page).not.toContain('Grace Reader');
    expect(edition.corrections).toHaveLength(1);
  });

  test('never lists a correction of the sample', async () => {
    const room = await openNewsroom();
    const sample = await room.write(bridgeStory({ headline: 'A sample story' }), true);
    await correct(sample, 'Only practice.');
    valueOf(await room.publish(sample));
    const article = await room.write(bridgeStory());
    await correct(article, 'In earnest.');
    valueOf(await room.publish(article));
    const corrections = await textAt(`${room.siteAddress}corrections/`);
    expect(corrections).toContain('In earnest.');
    expect(corrections).not.toContain('Only practice.');
  });

  test('keeps the address when the headline changes', async () => {
    const room = await openNewsroom();
    const article = await room.write(bridgeStory());
    const first = valueOf(await room.publish(article));
    await edit(article, { headline: 'The bridge, again', slug: 'another' });
    const second = valueOf(await room.publish(article));
    expect(second.address).toBe(first.address);
    expect(await textAt(second.address)).toContain('<h1>The bridge, again</h1>');
  });

  test('refuses an address that another article has, or that the site needs itself', async () => {
    const room = await openNewsroom();
    valueOf(await room.publish(await room.write(bridgeStory())));
    const second = await room.publish(await room.write(bridgeStory()));
    expect(second).toMatchObject({ ok: false, failure: { code: 'slugTaken', facts: { slug: SLUG } } });
    const own = await room.publish(await room.write(bridgeStory({ slug: 'corrections' })));
    expect(own).toMatchObject({ ok: false, failure: { code: 'slugTaken' } });
    const escaping = await room.publish(await room.write(bridgeStory({ slug: '../../elsewhere' })));
    expect(escaping).toMatchObject({ ok: false, failure: { code: 'notReady' } });
  });

  test('leads nowhere that is not there, is light, and runs nothing', async () => {
    const room = await openNewsroom();
    const linked = block('linked', paragraph('See ', link('the minutes', 'https://minutes.example/1')));
    const article = await room.write(
      bridgeStory({ headline: '</script><script>alert(1)</script>', slug: 'bridge' }, [linked]),
    );
    await correct(article, 'It was amended.');
    valueOf(await room.publish(article));
    for (const path of ['', 'bridge/', 'corrections/']) {
      const address = room.siteAddress + path;
      const page = await textAt(address);
      expect(Buffer.byteLength(page)).toBeLessThan(60_000);
      const elements = elementsOf(parseHtml(page));
      const scripts = elements.filter(({ tagName }) => tagName === 'script');
      expect(scripts.every((script) => attribute(script, 'type') === 'application/ld+json')).toBe(true);
      const places = elements.flatMap((one) => attribute(one, 'href') ?? attribute(one, 'src') ?? []);
      expect(places.length).toBeGreaterThan(4);
      for (const place of places) {
        const to = new URL(place, address);
        if (to.origin === new URL(address).origin)
          expect([place, (await fetch(to)).status]).toEqual([place, 200]);
      }
    }
    expect(jsonLdOf(await textAt(`${room.siteAddress}bridge/`))).toMatchObject({
      headline: '</script><script>alert(1)</script>',
    });
  });

  test('writes only the files that changed', async () => {
    const room = await openNewsroom();
    valueOf(await room.publish(await room.write(bridgeStory())));
    const before = await stat(siteFileOf(room, SLUG, 'index.html'));
    const theme = await stat(siteFileOf(room, 'assets', 'theme.css'));
    valueOf(await room.publish(await room.write(bridgeStory({ slug: 'second' }))));
    expect((await stat(siteFileOf(room, SLUG, 'index.html'))).ino).toBe(before.ino);
    expect((await stat(siteFileOf(room, 'assets', 'theme.css'))).ino).toBe(theme.ino);
  });

  test('brings in what someone changed in the folder before it writes over it', async () => {
    const room = await openNewsroom();
    const article = await room.write(bridgeStory());
    valueOf(await room.publish(article));
    const file = siteFileOf(room, SLUG, 'index.html');
    await writeFile(file, (await readFile(file, 'utf8')).replace('are [gallery] public', 'are secret'));
    expect(await room.publish(article)).toMatchObject({ ok: false, failure: { code: 'changedOnServer' } });
    expect(await readFile(file, 'utf8')).toContain('are secret');
    const remote = (await article.record.entries()).find(
      (entry) => entry.kind === 'revisionKept' && entry.content.cause === 'remote',
    );
    expect(JSON.stringify(remote?.content)).toContain('The minutes are secret.');
    valueOf(await room.publish(article));
    expect(await readFile(file, 'utf8')).toContain('are [gallery] public');
  });

  test('tells what stands in the way', async () => {
    const room = await openNewsroom();
    const article = await room.write({ ...bridgeStory(), body: [] });
    expect(await room.publish(article)).toMatchObject({
      ok: false,
      failure: { code: 'notReady', facts: { checks: 'noBody' } },
    });
    expect(await kindsOf(article)).not.toContain('editionIntended');
  });

  test('knows after a kill whether the page was out', async () => {
    const path = await temporaryFolder();
    const dying = dyingDisk();
    const room = await openNewsroom({ path, disk: dying.disk });
    const article = await room.write(bridgeStory());
    dying.dieAfter((target) => target.endsWith('index.html') && target.includes(SLUG));
    await expect(room.publish(article)).rejects.toBeInstanceOf(DiskError);
    await afterKill(path);
    const next = await openNewsroom({ path });
    await resumePublications(next.library, next.context, next.ports);
    const again = valueOf(await next.library.article(article.id));
    expect((await kindsOf(again)).at(-1)).toBe('editionSent');
    expect(await textAt(next.siteAddress)).toContain(SLUG);
  });

  test('knows after a kill that nothing was out', async () => {
    const path = await temporaryFolder();
    const dying = dyingDisk();
    const room = await openNewsroom({ path, disk: dying.disk });
    const article = await room.write(bridgeStory());
    dying.dieAfter((target) => target.endsWith('theme.css'));
    await expect(room.publish(article)).rejects.toBeInstanceOf(DiskError);
    await afterKill(path);
    const next = await openNewsroom({ path });
    await resumePublications(next.library, next.context, next.ports);
    const again = valueOf(await next.library.article(article.id));
    expect((await kindsOf(again)).at(-1)).toBe('editionNotSent');
    expect(valueOf(await next.publish(again)).target.id).toBe(SITE_TARGET);
  });

  test('answers only to its own name', async () => {
    const server = await serveSite(await temporaryFolder(), 0);
    const status = await new Promise<number | undefined>((resolve, reject) => {
      request({ port: server.port, host: '127.0.0.1', headers: { host: 'evil.example' } }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      })
        .on('error', reject)
        .end();
    });
    const other = await serveSite(await temporaryFolder(), server.port);
    expect(status).toBe(421);
    expect(other.port).not.toBe(server.port);
    await Promise.all([server.close(), other.close()]);
  });
});

/** The real disk, until a certain file has been written: after that, nothing works any more. */
function dyingDisk(): { disk: Disk; dieAfter: (last: (path: string) => boolean) => void } {
  const real = nodeDisk();
  let isLast: (path: string) => boolean = () => false;
  let isDead = false;
  const check = (): void => {
    if (isDead) throw new DiskError({ code: 'diskGone', facts: {} });
  };
  const disk: Disk = {
    ...real,
    replace: async (path, bytes) => {
      check();
      const stamp = await real.replace(path, bytes);
      isDead = isLast(path);
      return stamp;
    },
    append: async (path, bytes) => {
      check();
      await real.append(path, bytes);
    },
  };
  return { disk, dieAfter: (last) => (isLast = last) };
}

type Node = DefaultTreeAdapterTypes.Node;
type HtmlElement = DefaultTreeAdapterTypes.Element;

function elementsOf(node: Node): HtmlElement[] {
  const own = 'tagName' in node ? [node] : [];
  return 'childNodes' in node ? [...own, ...node.childNodes.flatMap(elementsOf)] : own;
}

function attribute(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

function jsonLdOf(page: string): unknown {
  return JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)?.[1] ?? 'null');
}
