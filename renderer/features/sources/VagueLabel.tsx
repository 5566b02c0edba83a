import { useState, type FormEvent } from 'react';
import type { Citation } from '../../../shared/domain/citations';
import { requestLinkEdit } from '../../desk/editing';
import { sourcesWords as words } from '../../i18n/sources';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/TextField';
import { Writing } from '../../ui/Writing';
import { CitedPlace } from './CitedPlace';
import { ShortAddress } from './ShortAddress';

/** A link whose label does not say where it leads, with the field for a better one. */
export function VagueLabel({ citation }: { readonly citation: Citation }) {
  const [label, setLabel] = useState('');
  const change = (event: FormEvent) => {
    event.preventDefault();
    const { blockId, linkIndex } = citation;
    requestLinkEdit({ blockId, linkIndex, seenLabel: citation.label, label: label.trim() });
  };
  return (
    <li className="link-to-mend">
      <CitedPlace citation={citation} />
      {citation.address && <ShortAddress address={citation.address} />}
      <Writing>
        <form className="link-to-mend__fields" onSubmit={change}>
          <TextField label={words.newLabel} value={label} placeholder={citation.label} onChange={setLabel} />
          <Button type="submit" size="small" disabled={label.trim() === ''}>
            {words.relabel}
          </Button>
        </form>
      </Writing>
    </li>
  );
}
