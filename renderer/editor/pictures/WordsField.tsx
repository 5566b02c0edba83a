import { useRef } from 'react';
import { useGrowing } from '../../ui/growing';

interface WordsFieldProps {
  readonly field: 'caption' | 'credit';
  readonly label: string;
  readonly value: string;
  readonly isWritable: boolean;
  readonly onChange: (text: string) => void;
  readonly onLeave: () => void;
}

/** Words under a picture: a line of the page that can be written in, and grows. */
export function WordsField({ field, label, value, isWritable, onChange, onLeave }: WordsFieldProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  useGrowing(area, value, true);
  if (!isWritable && value === '') return null;
  return (
    <textarea
      ref={area}
      className="picture-block__field"
      data-holds={field}
      rows={1}
      spellCheck={false}
      dir="auto"
      aria-label={label}
      placeholder={label}
      readOnly={!isWritable}
      value={value}
      onChange={(event) => onChange(event.target.value.replace(/\r?\n/g, ' '))}
      onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      onBlur={onLeave}
    />
  );
}
