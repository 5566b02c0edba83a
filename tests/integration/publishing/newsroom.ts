// A library with its publishing room on real parts: a real folder, a real loopback server, no window.
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Block } from '../../../shared/domain/body';
import type { House } from '../../../shared/domain/house';
import { correctionId, type TargetId } from '../../../shared/domain/ids';
import type { Snapshot } from '../../../shared/domain/article';
import { SITE_TARGET } from '../../../shared/domain/target';
import type { Result } from '../../../shared/errors/failure';
import type { EventChannel } from '../../../shared/ipc/channels';
import type { ResponseOf } from '../../../shared/ipc/contract';
import type { Article } from '../../../main/drafts/article';
import type { AppContext } from '../../../main/ipc/context';
import type { Library } from '../../../main/library/library';
import type { PublishingPorts } from '../../../main/publishing/adapters';
import { pictureHandlers } from '../../../main/pictures/handlers';
import { publishingHandlers } from '../../../main/publishing/handlers';
import type { Fetch } from '../../../main/publishing/http';
import { serveSite } from '../../../main/publishing/targets/site/serve';
import { openTargetStore, siteTarget } from '../../../main/publishing/targetStore';
import type { Disk } from '../../../main/storage/disk';
import { nodeDisk } from '../../../main/storage/nodeDisk';
import { sealedVault, type Sealer } from '../../../main/vault/sealedVault';
import { block, paragraph } from '../../support/bodies';
import { newId, open, snapshotOf, temporaryFolder, valueOf } from '../../support/temporaryLibrary';

export const HOUSE: Partial<House> = {
  name: 'Ada Example',
  contact: 'desk@example.org',
  siteName: 'The Example Ledger',
};

export interface NewsroomWishes {
  readonly path?: string;
  readonly disk?: Disk;
  readonly now?: () => Date;
  readonly fetch?: Fetch;
  /** False for a computer without a keyring. */
  readonly hasKeyring?: boolean;
}

export interface Newsroom {
  readonly library: Library;
  readonly path: string;
  readonly siteAddress: string;
  readonly handlers: ReturnType<typeof publishingHandlers> & ReturnType<typeof pictureHandlers>;
  readonly context: AppContext;
  readonly ports: PublishingPorts;
  readonly announced: { readonly channel: EventChannel; readonly event: unknown }[];
  readonly captured: string[];
  readonly write: (snapshot: Snapshot, isSample?: boolean) => Promise<Article>;
  readonly publish: (
    article: Article,
    wishes?: {
      readonly to?: TargetId;
      readonly scheduledFor?: string;
      readonly capture?: string[];
      readonly password?: string;
    },
  ) => Promise<Result<ResponseOf<'editions.publish'>>>;
}

/** Opens a newsroom; what it started ends with the test. */
export async function openNewsroom(wishes: NewsroomWishes = {}): Promise<Newsroom> {
  const path = wishes.path ?? (await temporaryFolder());
  const disk = wishes.disk ?? nodeDisk();
  const now = wishes.now ?? secondsApart();
  const library = await open(path, { disk, now });
  await library.saveHouse(HOUSE);
  const server = await serveSite(join(path, 'site'), 0);
  onTestFinished(() => server.close());
  const appFolder = await temporaryFolder();
  const own = { disk: nodeDisk(), folder: appFolder, putAside: (path: string) => rm(path) };
  const announced: { channel: EventChannel; event: unknown }[] = [];
  const captured: string[] = [];
  const ports: PublishingPorts = {
    disk,
    fetch: wishes.fetch ?? globalThis.fetch,
    vault: sealedVault({ ...own, sealer: sealer(wishes.hasKeyring ?? true) }),
    targetStore: openTargetStore(own),
    themeFolder: resolve('assets/theme'),
    siteAddress: () => server.address,
  };
  const context: AppContext = {
    library: () => library,
    targets: async () => [
      siteTarget(library.house(), server.address),
      ...(await ports.targetStore.connected(library.id)),
    ],
    announce: (channel, event) => void announced.push({ channel, event }),
    now,
    newId,
    queueCaptures: (_articleId, addresses) => captured.push(...addresses),
    sampleSnapshot: () => snapshotOf('The sample'),
  };
  const handlers = { ...publishingHandlers(context, ports), ...pictureHandlers(context) };
  return {
    library,
    path,
    siteAddress: server.address,
    handlers,
    context,
    ports,
    announced,
    captured,
    write: async (snapshot, isSample = false) => {
      const draft = await library.createArticle({ snapshot, isSample, importedFrom: null });
      return valueOf(await library.article(draft.id));
    },
    publish: (article, { to = SITE_TARGET, scheduledFor, capture = [], password } = {}) =>
      handlers['editions.publish']({
        articleId: article.id,
        targetId: to,
        scheduledFor: scheduledFor ?? null,
        capture,
        password: password ?? null,
      }),
  };
}

/** The real time, and never twice the same: later entries are later, whatever the machine's speed. */
export function secondsApart(start = Date.now()): () => Date {
  let at = start;
  return () => new Date((at += 1000));
}

/** An article about an invented bridge. */
export function bridgeStory(
  changes: Partial<Snapshot['fields']> = {},
  more: readonly Block[] = [],
): Snapshot {
  const snapshot = snapshotOf('Bridge repairs will cost £27 million', [
    block('first', paragraph('The council says that the bridge will cost £27 million & take 2 < 3 years.')),
    block('second', paragraph('The minutes are [gallery] public.')),
    ...more,
  ]);
  return {
    ...snapshot,
    fields: {
      ...snapshot.fields,
      kicker: 'Transport',
      standfirst: 'The figure was announced on Friday.',
      ...changes,
    },
    notices: [
      { kind: 'lastUpdated', text: null },
      { kind: 'correctionsInvitation', text: null },
    ],
  };
}

/** She logs a correction, as the window's dialog does. */
export async function correct(article: Article, notice: string, issuedOn = '2020-12-12'): Promise<void> {
  await article.inTurn(async () => {
    const revision = await article.keepRevision('beforeCorrecting');
    await article.record.append(
      'correctionLogged',
      {
        kind: 'correction',
        wrong: '£27 million',
        right: '£80 million',
        why: 'Misread the minutes',
        noticedBy: { name: 'Grace Reader', mayBeNamed: false },
        notice,
        block: null,
        id: correctionId.parse(newId()),
        issuedOn,
        revision: revision.seq,
        supersedes: null,
      },
      'Europe/London',
    );
  });
}

/** She changes a field of the draft and it is saved. */
export async function edit(
  article: Article,
  fields: Partial<Snapshot['fields']>,
  changed: Block[] = [],
): Promise<void> {
  valueOf(await article.save({ articleId: article.id, base: article.draft().version, fields, changed }));
}

export async function kindsOf(article: Article): Promise<string[]> {
  return (await article.record.entries()).map(({ kind }) => kind);
}

export function siteFileOf(room: Pick<Newsroom, 'path'>, ...parts: string[]): string {
  return join(room.path, 'site', ...parts);
}

/** A keyring's work with a key of its own. */
function sealer(isSafe: boolean): Sealer {
  const key = randomBytes(32);
  return {
    isSafe: () => isSafe,
    seal: (plain) => {
      const iv = randomBytes(16);
      const cipher = createCipheriv('aes-256-ctr', key, iv);
      return Buffer.concat([iv, cipher.update(plain, 'utf8'), cipher.final()]);
    },
    open: (sealed) => {
      const decipher = createDecipheriv('aes-256-ctr', key, sealed.subarray(0, 16));
      return Buffer.concat([decipher.update(sealed.subarray(16)), decipher.final()]).toString('utf8');
    },
  };
}
