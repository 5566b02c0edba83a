import { useErasing } from '../../desk/erasing';
import { erasingWords } from '../../i18n/erasing';
import { Section } from '../../ui/Section';
import { useMoments } from './moments';

/** The revisions of which only the envelope is left: that they were kept, when, and why they say nothing any more. */
export function ErasedRevisions() {
  const erased = useErasing((state) => state.erased);
  const { moment } = useMoments();
  if (erased.length === 0) return null;
  return (
    <Section title={erasingWords.erasedRevisions} count={erased.length}>
      <ul className="erased-revisions">
        {erased.map(({ seq, at, erasedAt, ground }) => (
          <li key={seq} className="erased-revisions__line">
            <p>{moment(at)}</p>
            <p>{erasingWords.erasedRevision(moment(erasedAt), ground)}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
