import type { ObjectRef } from '../../shared/domain/picture';

/** Where the window finds a kept picture: main reads it from the library and checks it against its hash. */
export const pictureAddress = ({ sha256, ext }: Pick<ObjectRef, 'sha256' | 'ext'>): string =>
  `pictures/${sha256}.${ext}`;

/** What the system's dialog offers for a picture. */
export const PICTURE_FILES =
  'image/jpeg,image/png,image/webp,image/gif,image/avif,image/heic,image/heif,.heic,.heif';
