import type { NoticeKind } from '../../shared/domain/notice';

/** What each standing notice is called on the desk. */
export const noticeNames: Readonly<Record<NoticeKind, string>> = {
  developing: 'Developing story',
  lastUpdated: 'Last updated',
  correctionsInvitation: 'Corrections and feedback',
  rightOfReply: 'Right of reply',
  author: 'About the author',
  copyright: 'Copyright',
};
