import { targetId } from '../../shared/domain/ids';
import type { WordPressTarget } from '../../shared/domain/target';

/** A blog that she is connected with, and whose password is kept. */
export const CONNECTION: WordPressTarget = {
  id: targetId.parse('wordpress-1'),
  kind: 'wordpress',
  label: 'A blog',
  address: 'https://blog.example/',
  user: 'ada',
  api: 'https://blog.example/wp-json/',
  mayUseUnfilteredHtml: false,
  mayPublish: true,
  password: 'stored',
};
