import { noticeText } from '../../../shared/domain/noticeText';
import type { Notice as StandingNotice } from '../../../shared/domain/notice';
import { useLibrary } from '../../desk/library';
import { openDialog, showTab } from '../../desk/navigation';
import { editNotices, useSession } from '../../desk/session';
import { repliesWords as words } from '../../i18n/replies';
import { Button } from '../../ui/Button';
import { Checkbox } from '../../ui/Checkbox';
import { Notice } from '../../ui/Notice';
import { Section } from '../../ui/Section';
import { TextArea } from '../../ui/TextArea';
import { Writing } from '../../ui/Writing';
import { Letters } from './Letters';
import './replies.css';

/** The notice that offers a right of reply, the legal letters that came, and an honest word on what is not here yet. */
export function RightOfReplyPanel() {
  const notices = useSession((state) => state.notices);
  const offered = notices.find(({ kind }) => kind === 'rightOfReply');
  const others = notices.filter(({ kind }) => kind !== 'rightOfReply');
  const offer = (text: string | null) => editNotices([...others, { kind: 'rightOfReply', text }]);
  return (
    <>
      <Section title={words.notice}>
        <Writing>
          <Checkbox
            label={words.show}
            checked={offered !== undefined}
            onChange={(isShown) => (isShown ? offer(null) : editNotices(others))}
          />
          {offered && <NoticeWords notice={offered} onChange={offer} />}
        </Writing>
      </Section>
      <Letters />
      <div className="replies__later">
        <p>{words.later}</p>
        <Button size="small" onClick={() => showTab('notes')}>
          {words.openNotes}
        </Button>
      </div>
    </>
  );
}

interface NoticeWordsProps {
  readonly notice: StandingNotice;
  readonly onChange: (text: string | null) => void;
}

function NoticeWords({ notice, onChange }: NoticeWordsProps) {
  const shown = useShownText(notice);
  return (
    <>
      <TextArea
        label={words.words}
        hint={words.ownWords}
        value={notice.text ?? ''}
        onChange={(text) => onChange(text === '' ? null : text)}
        grows
      />
      {shown === null ? (
        <Notice
          tone="warning"
          action={
            <Button size="small" onClick={() => openDialog({ kind: 'settings' })}>
              {words.openSettings}
            </Button>
          }
        >
          {words.noContact}
        </Notice>
      ) : (
        notice.text === null && (
          <figure className="replies__shown">
            <figcaption>{words.reads}</figcaption>
            <p>{shown}</p>
          </figure>
        )
      )}
    </>
  );
}

/** The notice as readers will see it; null while it has nothing to say. */
function useShownText(notice: StandingNotice): string | null {
  const house = useLibrary(({ library }) => library?.house);
  const fields = useSession((state) => state.fields);
  if (!house || !fields) return null;
  const { zone, language } = fields;
  const facts = { house, zone, language, publishedAt: null, updatedAt: null };
  return noticeText(notice.kind, { ...facts, typed: notice.text });
}
