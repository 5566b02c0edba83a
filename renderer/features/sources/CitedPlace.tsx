import type { Citation } from '../../../shared/domain/citations';
import { reveal } from '../../desk/navigation';
import { sourcesWords as words } from '../../i18n/sources';

/** The sentence of a citation, with its label marked; a click brings the passage into view. */
export function CitedPlace({ citation }: { readonly citation: Citation }) {
  const { blockId, linkIndex, sentence, label } = citation;
  const at = label === '' ? -1 : sentence.indexOf(label);
  return (
    <button
      type="button"
      className="cited-place"
      title={words.goTo}
      onClick={() => reveal({ kind: 'block', blockId, linkIndex })}
    >
      {at < 0 ? (
        sentence
      ) : (
        <>
          {sentence.slice(0, at)}
          <mark className="cited-place__label">{label}</mark>
          {sentence.slice(at + label.length)}
        </>
      )}
    </button>
  );
}
