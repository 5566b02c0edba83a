import { publishingWords } from '../../i18n/publishing';
import { Choice } from '../../ui/Choice';
import { TextField } from '../../ui/TextField';
import type { PublishForm } from './publishForm';

const words = publishingWords.dialog;

/** Now, or at a day and time in the article's zone. */
export function When({ form: { chosen, choose, zone, isTimeMissing } }: { readonly form: PublishForm }) {
  return (
    <div className="publish__when">
      <Choice
        label={words.when}
        value={chosen.isForLater ? 'later' : 'now'}
        options={[
          { value: 'now', label: words.whenNow },
          { value: 'later', label: words.whenLater },
        ]}
        onChange={(when) => choose({ isForLater: when === 'later' })}
      />
      {chosen.isForLater && (
        <div className="publish__moment">
          <TextField
            label={words.date}
            type="date"
            value={chosen.on}
            hint={words.zone(zone)}
            error={isTimeMissing ? words.past : null}
            onChange={(on) => choose({ on })}
          />
          <TextField
            label={words.time}
            type="time"
            value={chosen.time}
            onChange={(time) => choose({ time })}
          />
        </div>
      )}
    </div>
  );
}
