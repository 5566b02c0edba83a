import { Scale } from 'lucide-react';
import type { LoggedComplaint } from '../../../shared/domain/complaint';
import { dayInWords } from '../../../shared/text/dates';
import { openDialog } from '../../desk/navigation';
import { useStanding } from '../../desk/standing';
import { repliesWords } from '../../i18n/replies';
import { Button } from '../../ui/Button';
import { Section } from '../../ui/Section';
import { Writing } from '../../ui/Writing';
import './replies.css';

const words = repliesWords.letter;

/** The legal letters about the article, newest first. */
export function Letters() {
  const letters = useStanding(({ standing }) => standing?.complaints ?? NONE);
  return (
    <Section
      title={words.heading}
      action={
        <Writing>
          <Button size="small" icon={Scale} onClick={() => openDialog({ kind: 'logLegalLetter' })}>
            {words.log}
          </Button>
        </Writing>
      }
    >
      {letters.length === 0 ? (
        <p className="replies__quiet">{words.none}</p>
      ) : (
        <ol className="replies__letters">
          {letters.map((letter) => (
            <li key={letter.seq}>
              <Letter letter={letter} />
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}

const NONE: readonly LoggedComplaint[] = [];

function Letter({ letter: { from, receivedOn, answerBy, demand } }: { readonly letter: LoggedComplaint }) {
  return (
    <article className="replies__one">
      <h3>{from}</h3>
      <p className="replies__quiet">
        {words.came(dayInWords(receivedOn, 'en-GB'), dayInWords(answerBy, 'en-GB'))}
      </p>
      {demand !== '' && <p>{demand}</p>}
    </article>
  );
}
