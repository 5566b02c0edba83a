import type { Snapshot } from '../../../shared/domain/article';
import { ReadingView } from '../../editor/ReadingView';
import { historyWords } from '../../i18n/history';

const words = historyWords.stage;

/** An article as it stood: kicker, headline, standfirst, byline and body, to be read only. */
export function ReadArticle({ snapshot: { fields, body } }: { readonly snapshot: Snapshot }) {
  return (
    <article className="read-article" lang={fields.language} dir="auto">
      {fields.kicker && <p className="read-article__kicker">{fields.kicker}</p>}
      <h3 className="read-article__headline">{fields.headline || words.untitled}</h3>
      {fields.standfirst && <p className="read-article__standfirst">{fields.standfirst}</p>}
      {fields.byline && <p className="read-article__byline">{fields.byline}</p>}
      {body.length === 0 ? <p className="stage__aside">{words.noText}</p> : <ReadingView body={body} />}
    </article>
  );
}
