import type { ErasureDone, ErasureFound } from '../../../shared/domain/erasing';
import { erasingWords as words } from '../../i18n/erasing';
import { Notice } from '../../ui/Notice';
import { FoundPlaces } from './FoundPlaces';

/** Where it is: what will go, and what stays and why. */
export function Shown({ found: { places, preserved } }: { readonly found: ErasureFound }) {
  const going = places.filter(({ goes }) => goes);
  const staying = places.filter(({ goes }) => !goes);
  if (places.length === 0) return <Notice tone="info">{words.nowhere}</Notice>;
  return (
    <>
      {going.length > 0 && (
        <section aria-label={words.goes}>
          <p className="erasing__heading">{words.goes}</p>
          <FoundPlaces places={going} />
        </section>
      )}
      {staying.length > 0 && <Staying places={staying} preserved={preserved} />}
      {going.length > 0 && <Notice tone="warning">{words.consequence}</Notice>}
    </>
  );
}

function Staying({ places, preserved }: ErasureFound) {
  return (
    <section aria-label={words.stays}>
      <p className="erasing__heading">{words.stays}</p>
      <FoundPlaces places={places} />
      {preserved.map(({ articleId, headline }) => (
        <p key={articleId} className="erasing__preserved">
          {words.preserved(headline)}
        </p>
      ))}
    </section>
  );
}

/** From how many places it is gone, and what a second look still found. */
export function Done({ done: { count, left } }: { readonly done: ErasureDone }) {
  const isAllGone = left.places.length === 0;
  return (
    <>
      <Notice tone={isAllGone ? 'success' : 'warning'}>
        <p className="erasing__heading">{words.done(count)}</p>
        <p>{isAllGone ? words.allGone : words.left}</p>
      </Notice>
      {!isAllGone && <Staying {...left} />}
    </>
  );
}

/** What no erasing here can reach, said before and after. */
export function Reach() {
  return (
    <section aria-label={words.reachTitle}>
      <p className="erasing__heading">{words.reachTitle}</p>
      <ul className="erasing__reach">
        {words.reach.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}
