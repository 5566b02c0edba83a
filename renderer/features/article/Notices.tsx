import { Plus, X } from 'lucide-react';
import { NOTICE_KINDS, type Notice, type NoticeKind } from '../../../shared/domain/notice';
import { noticeText } from '../../../shared/domain/noticeText';
import { useLibrary } from '../../desk/library';
import { editNotices, useSession } from '../../desk/session';
import { useStanding } from '../../desk/standing';
import { articleWords } from '../../i18n/article';
import { noticeNames } from '../../i18n/noticeNames';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { Menu } from '../../ui/Menu';
import { TextArea } from '../../ui/TextArea';

/** The standing notices as readers will see them, each to be reworded or removed. */
export function Notices() {
  const notices = useSession((state) => state.notices);
  return (
    <section className="notices" aria-label={articleWords.notices}>
      {notices.map((notice) => (
        <NoticeLine key={notice.kind} notice={notice} />
      ))}
      <AddNotice taken={notices.map(({ kind }) => kind)} />
    </section>
  );
}

function NoticeLine({ notice }: { readonly notice: Notice }) {
  const notices = useSession((state) => state.notices);
  const proposed = useProposedText(notice.kind);
  const name = noticeNames[notice.kind];
  const change = (text: string) =>
    editNotices(
      notices.map((other) => (other.kind === notice.kind ? { ...other, text: text || null } : other)),
    );
  return (
    <div className="notices__line">
      <div className="notices__words">
        <p className="notices__name">{name}</p>
        {notice.kind === 'lastUpdated' ? (
          <p>{proposed ?? articleWords.noticeWritesItself}</p>
        ) : (
          <TextArea
            className="notices__text"
            label={articleWords.noticeText(name)}
            hideLabel
            grows
            rows={1}
            value={notice.text ?? ''}
            placeholder={proposed ?? articleWords.noticeNeedsName}
            onChange={change}
          />
        )}
      </div>
      <IconButton
        size="small"
        icon={X}
        label={articleWords.removeNotice(name)}
        onClick={() => editNotices(notices.filter(({ kind }) => kind !== notice.kind))}
      />
    </div>
  );
}

/** What the notice says where she has not typed her own words. */
function useProposedText(kind: NoticeKind): string | null {
  const house = useLibrary((state) => state.library?.house);
  const fields = useSession((state) => state.fields);
  const live = useStanding(({ standing }) =>
    standing?.targets.find(({ publishedAt }) => publishedAt !== null),
  );
  if (!house || !fields) return null;
  return noticeText(kind, {
    house,
    publishedAt: live?.publishedAt ?? null,
    updatedAt: live?.updatedAt ?? null,
    zone: fields.zone,
    language: fields.language,
    typed: null,
  });
}

function AddNotice({ taken }: { readonly taken: readonly NoticeKind[] }) {
  const free = NOTICE_KINDS.filter((kind) => !taken.includes(kind));
  if (free.length === 0) return null;
  const add = (kind: NoticeKind) => {
    const present = useSession.getState().notices;
    const all: readonly Notice[] = [...present, { kind, text: null }];
    editNotices(NOTICE_KINDS.flatMap((wanted) => all.filter((notice) => notice.kind === wanted)));
  };
  return (
    <Menu
      trigger={
        <Button variant="plain" size="small" icon={Plus} className="notices__add">
          {articleWords.addNotice}
        </Button>
      }
      items={free.map((kind) => ({ label: noticeNames[kind], onSelect: () => add(kind) }))}
    />
  );
}
