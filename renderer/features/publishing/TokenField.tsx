import { X } from 'lucide-react';
import { useState, type KeyboardEvent } from 'react';
import { publishingWords } from '../../i18n/publishing';
import { TextField } from '../../ui/TextField';
import { tokensFrom } from './plan';

const words = publishingWords.dialog;

interface TokenFieldProps {
  readonly label: string;
  readonly tokens: readonly string[];
  readonly onChange: (tokens: readonly string[]) => void;
}

/** Words parted by commas, each of which can be taken out again. */
export function TokenField({ label, tokens, onChange }: TokenFieldProps) {
  const [typed, setTyped] = useState('');
  const take = (text: string): void => {
    setTyped('');
    const next = tokensFrom(text, tokens);
    if (next.length !== tokens.length) onChange(next);
  };
  const type = (text: string): void => (text.includes(',') ? take(text) : setTyped(text));
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && typed.trim()) {
      event.preventDefault();
      take(typed);
    } else if (event.key === 'Backspace' && typed === '' && tokens.length > 0) {
      onChange(tokens.slice(0, -1));
    }
  };
  return (
    <div className="tokens">
      <TextField
        label={label}
        hint={words.tokensHint}
        value={typed}
        onChange={type}
        onKeyDown={press}
        onBlur={() => typed.trim() && take(typed)}
      />
      {tokens.length > 0 && (
        <ul className="tokens__list">
          {tokens.map((token) => (
            <li key={token} className="tokens__token">
              {token}
              <button
                type="button"
                className="tokens__remove"
                aria-label={words.removeToken(token)}
                onClick={() => onChange(tokens.filter((other) => other !== token))}
              >
                <X aria-hidden size={12} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
