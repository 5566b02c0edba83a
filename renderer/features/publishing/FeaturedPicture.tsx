import { ImagePlus } from 'lucide-react';
import type { Picture } from '../../../shared/domain/picture';
import { editPublication } from '../../desk/session';
import { failureWords } from '../../i18n/failures';
import { publishingWords } from '../../i18n/publishing';
import { useAttempt } from '../../ui/attempting';
import { Button } from '../../ui/Button';
import { chooseFile } from '../../ui/chooseFile';
import { TextField } from '../../ui/TextField';
import { PICTURE_FILES, pictureAddress } from '../../pictures/pictureAddress';
import { chooseFeatured } from './featuredPicture';

const words = publishingWords.picture;

/** The picture that announces the article, with the words that go with it. */
export function FeaturedPicture({ featured }: { readonly featured: Picture | null }) {
  const { isBusy, failure, attempt } = useAttempt();
  const take = async (): Promise<void> => {
    const file = await chooseFile(PICTURE_FILES);
    if (file) await attempt(() => chooseFeatured(file));
  };
  return (
    <div className="picture" role="group" aria-label={words.heading}>
      <span className="publish__label">{words.heading}</span>
      {featured && <Kept picture={featured} />}
      <div className="picture__actions">
        <Button size="small" icon={ImagePlus} busy={isBusy} onClick={() => void take()}>
          {isBusy ? words.busy : featured ? words.replace : words.choose}
        </Button>
        {featured && (
          <Button size="small" variant="plain" onClick={() => editPublication({ featured: null })}>
            {words.remove}
          </Button>
        )}
      </div>
      {failure && (
        <p className="picture__problem" role="alert">
          {failureWords(failure).sentence} {failureWords(failure).nextStep}
        </p>
      )}
      <p className="picture__hint">{words.hint}</p>
    </div>
  );
}

function Kept({ picture }: { readonly picture: Picture }) {
  const edit = (changes: Partial<Picture>): void => editPublication({ featured: { ...picture, ...changes } });
  return (
    <div className="picture__kept">
      <div className="picture__frame">
        <img
          className="picture__thumbnail"
          src={pictureAddress(picture.object)}
          alt={picture.alternativeText}
        />
      </div>
      <div className="picture__words">
        <TextField
          label={words.alternativeText}
          hint={words.alternativeTextHint}
          error={picture.alternativeText.trim() ? null : words.needed}
          value={picture.alternativeText}
          onChange={(alternativeText) => edit({ alternativeText })}
        />
        <TextField label={words.caption} value={picture.caption} onChange={(caption) => edit({ caption })} />
        <TextField label={words.credit} value={picture.credit} onChange={(credit) => edit({ credit })} />
      </div>
    </div>
  );
}
