import type { ReactNode } from 'react';
import { useOwnership } from '../desk/ownership';
import { useReadOnly } from '../desk/readOnly';
import { useSession } from '../desk/session';
import { writeHere } from '../desk/windows';
import { appWords } from '../i18n/app';
import { failureWords } from '../i18n/failures';
import { useAttempt } from '../ui/attempting';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { useWritingAllowed, WritingAllowed } from '../ui/Writing';
import './troubleBanner.css';

/** What belongs to the article on the desk: it can only be read here while another window writes it. */
export function ArticleWriting({ children }: { readonly children: ReactNode }) {
  const isMine = useOwnership((state) => state.isMine);
  return <WritingAllowed isAllowed={useWritingAllowed() && isMine}>{children}</WritingAllowed>;
}

/** That another window writes the article, and the way to write it here. */
export function OtherWindowBanner() {
  const articleId = useSession((state) => state.draft?.id);
  const isMine = useOwnership((state) => state.isMine);
  const isReadOnly = useReadOnly() !== null;
  if (!articleId || isMine || isReadOnly) return null;
  return <WrittenElsewhere key={articleId} />;
}

function WrittenElsewhere() {
  const { isBusy, failure: whyNot, attempt } = useAttempt();
  return (
    <section className="trouble-banner" aria-label={appWords.otherWindow}>
      <Notice
        tone={whyNot ? 'warning' : 'info'}
        action={
          <Button size="small" busy={isBusy} onClick={() => void attempt(writeHere)}>
            {appWords.writeHere}
          </Button>
        }
      >
        {appWords.writtenElsewhere}
        {whyNot && <span role="alert"> {appWords.notHandedOver(failureWords(whyNot).sentence)}</span>}
      </Notice>
    </section>
  );
}
