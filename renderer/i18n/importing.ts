import type { LeftOutReason } from '../../shared/domain/importing';
import type { NoticeKind } from '../../shared/domain/notice';
import { counted } from './counted';
import { listed } from './listed';
import { noticeNames } from './noticeNames';

const REASONS: Readonly<Record<LeftOutReason, string>> = {
  shareLinks: 'Share links',
  commentForm: 'Comment form',
  comments: 'Comments',
  pingback: 'Pingback',
  socialLinks: 'Social links',
  siteFurniture: 'Not the article',
};

export const importingWords = {
  name: 'Import',
  description: 'Struck-out pieces are not the article and stay behind, unless you say otherwise.',
  choose: 'Choose a file',
  chooseSentence: 'Choose a .txt, .html or .md file, or drop it on the window.',
  reading: (name: string) => `Reading ${name}`,
  from: (name: string) => `From ${name}`,
  noHeadline: 'No headline was found',
  pieces: 'Pieces of the file',
  reasons: REASONS,
  leftOut: 'Left out:',
  typedNotice: (kind: NoticeKind) => noticeNames[kind],
  keep: 'Keep',
  keepPiece: (words: string) => `Keep “${words}”`,
  turn: 'Turn into a notice',
  turnPiece: (kind: NoticeKind) => `Turn into a notice: ${noticeNames[kind]}`,
  missing: (count: number) =>
    `${counted(count, 'link')} ${count === 1 ? 'has' : 'have'} no address. You can fill ${count === 1 ? 'it' : 'them'} in under Sources.`,
  summary: (kept: number, leftOut: number, notices: number) =>
    [
      `${counted(kept, 'piece')} in the article`,
      `${leftOut} left out`,
      notices > 0 ? counted(notices, 'notice') : '',
    ]
      .filter(Boolean)
      .join(', '),
  dropped: (things: readonly string[]) => `Not taken over from the file: ${listed(things)}.`,
  accept: 'Import article',
} as const;
