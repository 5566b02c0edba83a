import type { FoundPlace } from '../../../shared/domain/erasing';
import { erasingWords } from '../../i18n/erasing';
import { words } from '../../i18n/words';

/** Places by article, each with its count and some of what stands there. */
export function FoundPlaces({ places }: { readonly places: readonly FoundPlace[] }) {
  const groups = new Map<string, FoundPlace[]>();
  for (const place of places) {
    const key = place.articleId ?? '';
    groups.set(key, [...(groups.get(key) ?? []), place]);
  }
  return (
    <ul className="erasing__groups">
      {[...groups].map(([key, group]) => (
        <li key={key}>
          <p className="erasing__where">{nameOf(group[0])}</p>
          <ul className="erasing__places">
            {group.map((place) => (
              <Place key={`${place.place} ${place.goes}`} place={place} />
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

function nameOf(place: FoundPlace | undefined): string {
  if (!place?.articleId) return erasingWords.inLibrary;
  return place.headline || words.untitled;
}

function Place({ place: { place, count, examples } }: { readonly place: FoundPlace }) {
  return (
    <li>
      <span>{erasingWords.place(place, count)}</span>
      {examples.map((example, index) => (
        <span key={index} className="erasing__example">
          {example}
        </span>
      ))}
    </li>
  );
}
