import { useState, type FormEvent } from 'react';
import type { Citation } from '../../../shared/domain/citations';
import { typedAddress } from '../../../shared/text/typedAddress';
import { requestLinkEdit } from '../../desk/editing';
import { sourcesWords as words } from '../../i18n/sources';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/TextField';
import { Writing } from '../../ui/Writing';
import { CitedPlace } from './CitedPlace';

/** A link whose address is missing, with the two fields that mend it. */
export function MissingLink({ citation }: { readonly citation: Citation }) {
  const [typed, setTyped] = useState('');
  const [label, setLabel] = useState(citation.label);
  const [isRefused, setRefused] = useState(false);
  const fillIn = (event: FormEvent) => {
    event.preventDefault();
    const address = typedAddress(typed);
    if (address === null) return setRefused(true);
    const { blockId, linkIndex } = citation;
    requestLinkEdit({
      blockId,
      linkIndex,
      seenLabel: citation.label,
      address,
      label: label.trim() || citation.label,
    });
  };
  return (
    <li className="link-to-mend">
      <CitedPlace citation={citation} />
      <Writing>
        <form className="link-to-mend__fields" onSubmit={fillIn}>
          <TextField
            label={words.address}
            value={typed}
            placeholder={words.addressPlaceholder}
            error={isRefused ? words.notAnAddress : null}
            onChange={(value) => {
              setTyped(value);
              setRefused(false);
            }}
          />
          <TextField label={words.label} value={label} onChange={setLabel} />
          <Button type="submit" size="small" disabled={typed.trim() === ''}>
            {words.fillIn}
          </Button>
        </form>
      </Writing>
    </li>
  );
}
