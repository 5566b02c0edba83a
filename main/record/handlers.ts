import { correctionId, type Seq } from '../../shared/domain/ids';
import type { LoggedCorrection } from '../../shared/domain/correction';
import { foldBranches } from '../../shared/domain/foldBranches';
import { foldHistory } from '../../shared/domain/foldHistory';
import { editionLiveAt, foldStanding } from '../../shared/domain/foldStanding';
import { fail, ok, type Result } from '../../shared/errors/failure';
import type { RequestOf, ResponseOf } from '../../shared/ipc/contract';
import { dayOf } from '../../shared/text/dates';
import type { Article } from '../drafts/article';
import type { AppContext } from '../ipc/context';
import type { HandlersFor } from '../ipc/handlers';
import { inArticle } from '../ipc/reaching';

type Channels =
  | 'record.history'
  | 'record.passOver'
  | 'record.revision'
  | 'record.restore'
  | 'record.editionLiveAt'
  | 'record.logCorrection'
  | 'record.logComplaint'
  | 'record.standing';

/** What happened to an article: folds over its record, and the entries that she makes herself. */
export function recordHandlers(context: AppContext): HandlersFor<Channels> {
  return {
    'record.history': ({ articleId }) =>
      inArticle(context, articleId, async (article) => {
        const facts = await article.facts();
        return ok({ items: foldHistory(facts), branches: foldBranches(facts) });
      }),
    'record.passOver': ({ articleId, branch }) =>
      inArticle(context, articleId, (article) => article.inTurn(() => passOver(article, branch))),
    'record.revision': ({ articleId, seq }) =>
      inArticle(context, articleId, async (article) => {
        const kept = await article.revision(seq);
        if (kept === null) return fail('revisionNotFound', { seq: String(seq) });
        return ok({ seq: kept.seq, at: kept.at, snapshot: kept.content.snapshot });
      }),
    'record.restore': ({ articleId, seq }) =>
      inArticle(context, articleId, (article) => article.inTurn(() => restore(article, seq))),
    'record.editionLiveAt': ({ articleId, targetId, at }) =>
      inArticle<ResponseOf<'record.editionLiveAt'>>(context, articleId, async (article) => {
        const found = editionLiveAt(await article.facts(), targetId, at);
        if (found === null) return ok({ live: null });
        const { revision, ...live } = found;
        const kept = await article.revision(revision);
        if (kept === null) return fail('revisionNotFound', { seq: String(revision) });
        return ok({ live: { ...live, snapshot: kept.content.snapshot } });
      }),
    'record.logCorrection': (request) =>
      inArticle(context, request.articleId, (article) =>
        article.inTurn(async () => ok(await logCorrection(context, article, request))),
      ),
    'record.logComplaint': ({ articleId, details }) =>
      inArticle(context, articleId, (article) =>
        article.inTurn(async () => {
          await article.record.append('complaintReceived', details, article.draft().snapshot.fields.zone);
          return ok({});
        }),
      ),
    'record.standing': ({ articleId }) =>
      inArticle(context, articleId, async (article) => {
        const [entries, targets] = await Promise.all([article.facts(), context.targets()]);
        return ok(foldStanding(entries, targets, article.draft().snapshot, context.now().toISOString()));
      }),
  };
}

/** Restoring loses nothing: what stood there is a revision before the old text takes its place. */
async function restore(article: Article, seq: RequestOf<'record.restore'>['seq']) {
  const kept = await article.revision(seq);
  if (kept === null) return fail('revisionNotFound', { seq: String(seq) });
  const { snapshot } = kept.content;
  await article.keepRevision('beforeRestoring');
  await article.replaceSnapshot(snapshot);
  await article.keepForeign({ cause: 'restored', from: seq, remote: null, snapshot });
  return ok(article.draft());
}

/** Nothing goes: the branch's revisions stay in History. One that was decided already is not decided again. */
async function passOver(article: Article, branch: Seq): Promise<Result<ResponseOf<'record.passOver'>>> {
  const isOpen = foldBranches(await article.facts()).some(({ adoptedBy }) => adoptedBy === branch);
  const { zone } = article.draft().snapshot.fields;
  if (isOpen) await article.record.append('branchPassedOver', { branch }, zone);
  return ok({});
}

async function logCorrection(
  context: AppContext,
  article: Article,
  { details, supersedes }: RequestOf<'record.logCorrection'>,
): Promise<LoggedCorrection> {
  const kept = await article.keepRevision('beforeCorrecting');
  const published = (await article.facts()).filter((entry) => entry.kind === 'editionSent').pop();
  const { zone } = article.draft().snapshot.fields;
  const content = {
    ...details,
    id: correctionId.parse(context.newId()),
    issuedOn: dayOf(context.now().toISOString(), zone),
    // The error stands in what readers have; the draft may have been put right before the correction was logged.
    revision: published?.content.revision ?? kept.seq,
    supersedes,
  };
  const entry = await article.record.append('correctionLogged', content, zone);
  return { ...entry.content, loggedAt: entry.at, seq: entry.seq };
}
