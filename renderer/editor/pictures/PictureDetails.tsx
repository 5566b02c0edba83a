import { CircleAlert, FileText } from 'lucide-react';
import type { RefObject } from 'react';
import type { Picture } from '../../../shared/domain/picture';
import { pictureWords } from '../../i18n/pictures';
import { Button } from '../../ui/Button';
import { Checkbox } from '../../ui/Checkbox';
import { Popover } from '../../ui/Popover';
import { TextArea } from '../../ui/TextArea';
import { TextField } from '../../ui/TextField';
import { Writing } from '../../ui/Writing';
import type { PictureWords } from './editPicture';

const words = pictureWords.details;

interface PictureDetailsProps {
  readonly picture: Picture;
  readonly isWritable: boolean;
  /** The picture, which stays in sight while it is described. */
  readonly beside: RefObject<HTMLElement | null>;
  readonly change: (field: keyof PictureWords) => (text: string) => void;
  readonly onLeave: () => void;
  readonly onAdorn: (isDecorative: boolean) => void;
}

/** What a picture says to those who do not see it, and by what right it is shown; what is missing is said quietly. */
export function PictureDetails(props: PictureDetailsProps) {
  const { picture, isWritable, beside, change, onLeave, onAdorn } = props;
  const isDecorative = picture.isDecorative === true;
  const missing = whatIsMissing(picture);
  const trigger = (
    <Button
      size="small"
      variant="plain"
      icon={missing === null ? FileText : CircleAlert}
      data-holds="alternativeText"
      className={
        missing === null ? 'picture-block__details' : 'picture-block__details picture-block__details--missing'
      }
    >
      {missing ?? words.open}
    </Button>
  );
  const rights = (field: 'licence' | 'rightsHolder' | 'permission', hint?: string) => (
    <TextField
      label={words[field]}
      hint={hint}
      value={picture[field] ?? ''}
      readOnly={!isWritable}
      onChange={change(field)}
      onBlur={onLeave}
    />
  );
  return (
    <Popover label={words.name} trigger={trigger} beside={beside}>
      <div className="picture-details">
        <Writing>
          {!isDecorative && (
            <TextArea
              label={words.alternativeText}
              hint={words.alternativeTextHint}
              rows={2}
              grows
              value={picture.alternativeText}
              readOnly={!isWritable}
              onChange={change('alternativeText')}
              onBlur={onLeave}
            />
          )}
          <Checkbox
            label={words.decorative}
            hint={words.decorativeHint}
            checked={isDecorative}
            disabled={!isWritable}
            onChange={onAdorn}
          />
          {rights('licence', words.licenceHint)}
          {rights('rightsHolder')}
          {rights('permission', words.permissionHint)}
        </Writing>
        <p className="picture-details__private">{words.private}</p>
      </div>
    </Popover>
  );
}

function whatIsMissing(picture: Picture): string | null {
  const { alternativeText, isDecorative, licence, rightsHolder, permission } = picture;
  if (!isDecorative && alternativeText.trim() === '') return words.noAlternativeText;
  return licence || rightsHolder || permission ? null : words.noRights;
}
