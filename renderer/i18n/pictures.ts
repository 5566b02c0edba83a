import type { Shape } from '../pictures/cropShape';
import { counted } from './counted';
import { listed } from './listed';

/** "16:9" stands as "9:16". */
const upright = (shape: string): string => shape.split(':').reverse().join(':');

export const pictureWords = {
  takingIn: (count: number) => `Taking in ${counted(count, 'picture')}…`,
  fetching: (at: number, total: number) =>
    total === 1 ? 'Fetching the picture…' : `Fetching picture ${at} of ${total}…`,
  cancel: 'Cancel',
  stills: (names: readonly string[]) => `Of ${listed(names)}, which moves, the first picture was taken.`,
  missing: 'The file of this picture is missing or was altered. Replace it, or take the picture out.',
  tools: 'Picture',
  working: 'Working…',
  rotateLeft: 'Rotate left',
  rotateRight: 'Rotate right',
  crop: 'Crop…',
  replace: 'Replace…',
  remove: 'Remove picture',
  caption: 'Caption',
  credit: 'Credit',
  details: {
    name: 'Picture details',
    open: 'Alternative text and rights',
    noAlternativeText: 'No alternative text',
    noRights: 'No licence, holder or permission',
    alternativeText: 'Alternative text',
    alternativeTextHint: 'What it shows, for readers who do not see it.',
    decorative: 'Decorative',
    decorativeHint: 'It says nothing that the text does not: screen readers pass it over.',
    licence: 'Licence',
    licenceHint: 'CC BY 4.0, bought from an agency, your own…',
    rightsHolder: 'Rights holder',
    permission: 'Permission',
    permissionHint: 'Who allowed it, and when.',
    private: 'Licence, holder and permission stay in your library.',
  },
  cropping: {
    name: 'Crop picture',
    hint: 'Drag the frame or its edges. By keyboard: Tab to the frame or an edge, then the arrow keys; with Shift in larger steps, with Alt by a single pixel.',
    frame: 'Part that is shown',
    edges: { left: 'Left edge', top: 'Top edge', right: 'Right edge', bottom: 'Bottom edge' },
    size: (width: number, height: number) => `${width} × ${height} pixels`,
    published: (width: number, height: number) => `, published as ${width} × ${height}`,
    shape: 'Shape',
    shapes: (shape: Shape, isUpright: boolean) =>
      shape === 'free' ? 'Free' : shape === 'original' ? 'Original' : isUpright ? upright(shape) : shape,
    upright: 'Upright',
    reset: 'Reset',
    apply: 'Crop',
    cancel: 'Cancel',
    reading: 'Reading the original…',
  },
} as const;
