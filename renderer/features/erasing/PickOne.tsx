import { useState } from 'react';
import { evenly, folded } from '../../../shared/text/fold';
import { erasingWords as words } from '../../i18n/erasing';
import { TextField } from '../../ui/TextField';

/** Something that can be picked: what it is called, and what else is known of it. */
export interface Pickable {
  readonly key: string;
  readonly name: string;
  readonly of: string;
}

interface PickOneProps {
  readonly label: string;
  readonly hint: string;
  readonly options: readonly Pickable[];
  readonly onPick: (picked: Pickable) => void;
}

const MOST_SHOWN = 6;

/** One of many, found by typing some of its name. */
export function PickOne({ label, hint, options, onPick }: PickOneProps) {
  const [typed, setTyped] = useState('');
  const wanted = folded(evenly(typed));
  const meant = options.filter(({ name, of }) => folded(evenly(`${name} ${of}`)).includes(wanted));
  const more = meant.length - MOST_SHOWN;
  return (
    <div className="erasing__pick">
      <TextField label={label} hint={hint} value={typed} autoFocus onChange={setTyped} />
      {meant.length === 0 ? (
        <p className="erasing__quiet" role="status">
          {words.noneMeant}
        </p>
      ) : (
        <ul className="erasing__options">
          {meant.slice(0, MOST_SHOWN).map((option) => (
            <li key={option.key}>
              <button type="button" className="erasing__option" onClick={() => onPick(option)}>
                <span className="erasing__option-name">{option.name}</span>
                {option.of !== option.name && <span className="erasing__hint">{option.of}</span>}
              </button>
            </li>
          ))}
        </ul>
      )}
      {more > 0 && <p className="erasing__hint">{words.more(more)}</p>}
    </div>
  );
}
