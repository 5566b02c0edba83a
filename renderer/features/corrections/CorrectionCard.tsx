import type { LoggedCorrection } from '../../../shared/domain/correction';
import { dayInWords } from '../../../shared/text/dates';
import { compareWithDraft } from '../../desk/navigation';
import { useSession } from '../../desk/session';
import { correctionsWords as words } from '../../i18n/corrections';
import { Badge } from '../../ui/Badge';
import { Button } from '../../ui/Button';

interface CorrectionCardProps {
  readonly correction: LoggedCorrection;
  /** Labels of the targets where it is out. */
  readonly outOn: readonly string[];
}

/** One correction: its kind and day, the notice, the words that went and came, and where it is out. */
export function CorrectionCard({ correction, outOn }: CorrectionCardProps) {
  const language = useSession((state) => state.fields?.language ?? 'en-GB');
  const { kind, issuedOn, notice, wrong, right, why, noticedBy, revision } = correction;
  return (
    <article className="correction">
      <header className="correction__head">
        <Badge tone="correction">{words.kind[kind].name}</Badge>
        <time dateTime={issuedOn}>{dayInWords(issuedOn, language)}</time>
        <Badge tone={outOn.length > 0 ? 'published' : 'unchecked'}>
          {outOn.length > 0 ? words.outOn(outOn) : words.notOut}
        </Badge>
      </header>
      <p className="correction__notice">{notice}</p>
      <p className="correction__words">
        <del>
          <span className="visually-hidden">{words.was} </span>
          {wrong}
        </del>
        <ins>
          <span className="visually-hidden">{words.is} </span>
          {right}
        </ins>
      </p>
      {why && <p className="correction__record">{why}</p>}
      {noticedBy.name && (
        <p className="correction__record">{words.noticedBy(noticedBy.name, noticedBy.mayBeNamed)}</p>
      )}
      <Button size="small" variant="plain" onClick={() => compareWithDraft(revision)}>
        {words.seeChange}
      </Button>
    </article>
  );
}
