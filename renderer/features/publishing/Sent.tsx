import { Check } from 'lucide-react';
import { longDate, timeOfDay } from '../../../shared/text/dates';
import { useSession } from '../../desk/session';
import { publishingWords } from '../../i18n/publishing';
import { Address } from './Address';
import type { Order, Outcome } from './publication';

const words = publishingWords.result;

const headingOf = ({ scheduledFor }: Outcome, isUpdate: boolean): string =>
  scheduledFor !== null && scheduledFor > new Date().toISOString()
    ? words.scheduled
    : isUpdate
      ? words.updated
      : words.live;

/** It is out: where, since when, and what the host made of it. */
export function Sent({ outcome, order }: { readonly outcome: Outcome; readonly order: Order }) {
  const zone = useSession((state) => state.fields?.zone ?? 'UTC');
  const language = useSession((state) => state.fields?.language ?? 'en-GB');
  const when = (at: string): string => `${longDate(at, zone, language)}, ${timeOfDay(at, zone)}`;
  const { address, at, scheduledFor, differences, captures } = outcome;
  return (
    <div className="sent">
      <p className="sent__heading" role="status">
        <Check aria-hidden size={18} className="sent__tick" />
        {headingOf(outcome, order.isUpdate)}
      </p>
      <Address address={address} />
      <ul className="sent__facts">
        {scheduledFor && <li>{words.scheduledFor(when(scheduledFor))}</li>}
        <li>{words.at(when(at))}</li>
        {differences.length === 0 && <li>{words.asSent}</li>}
        {captures > 0 && <li>{words.captures(captures)}</li>}
      </ul>
      {differences.length > 0 && <Differences differences={differences} />}
    </div>
  );
}

/** What the host took away or changed, in its own terms. */
export function Differences({ differences }: { readonly differences: readonly string[] }) {
  return (
    <div className="differences">
      <h3 className="publish__label">{words.differences}</h3>
      <ul className="differences__list">
        {differences.map((difference) => (
          <li key={difference}>{difference}</li>
        ))}
      </ul>
    </div>
  );
}
