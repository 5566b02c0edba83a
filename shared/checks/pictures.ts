import type { Picture } from '../domain/picture';
import type { CheckFinding, CheckPlace } from './finding';

/** A picture without words for those who cannot see it, unless it is there to adorn: that stops publication. */
export function undescribed(picture: Picture, place: CheckPlace): CheckFinding[] {
  if (picture.isDecorative || picture.alternativeText.trim() !== '') return [];
  return [{ code: 'noAlternativeText', weight: 'stops', place, facts: { caption: picture.caption } }];
}

/** A picture of which nobody wrote down by what right it may be published. */
export function unlicensed(picture: Picture, place: CheckPlace): CheckFinding[] {
  const { caption, licence, rightsHolder, permission } = picture;
  const isCleared = [licence, rightsHolder, permission].some(
    (said) => said !== undefined && said.trim() !== '',
  );
  return isCleared ? [] : [{ code: 'noPictureRights', weight: 'advises', place, facts: { caption } }];
}
