import { RotateCcw, RotateCw } from 'lucide-react';
import { pictureWords } from '../../i18n/pictures';
import { canStand, SHAPES } from '../../pictures/cropShape';
import { Checkbox } from '../../ui/Checkbox';
import { Choice } from '../../ui/Choice';
import { IconButton } from '../../ui/IconButton';
import type { Cropping } from './useCropping';

const words = pictureWords.cropping;

/** The shape that a crop is held to, and which way up the picture is. */
export function CropTools({ shape, isUpright, hold, rotate }: Cropping) {
  return (
    <div className="crop-tools">
      <Choice
        label={words.shape}
        hideLabel
        value={shape}
        options={SHAPES.map((value) => ({ value, label: words.shapes(value, isUpright && canStand(value)) }))}
        onChange={(value) => hold(value, isUpright)}
      />
      <Checkbox
        label={words.upright}
        checked={isUpright && canStand(shape)}
        disabled={!canStand(shape)}
        onChange={(stands) => hold(shape, stands)}
      />
      <span className="crop-tools__turns">
        <IconButton
          size="small"
          label={pictureWords.rotateLeft}
          icon={RotateCcw}
          onClick={() => rotate(270)}
        />
        <IconButton
          size="small"
          label={pictureWords.rotateRight}
          icon={RotateCw}
          onClick={() => rotate(90)}
        />
      </span>
    </div>
  );
}
