import { useRef, type KeyboardEvent, type Ref } from 'react';
import { useGrowing } from '../../ui/growing';

interface GrowingTextProps {
  /** The accessible name. */
  readonly label: string;
  readonly value: string;
  readonly placeholder: string;
  readonly className: string;
  readonly language: string;
  readonly onChange: (value: string) => void;
  /** Enter: on to what comes next. */
  readonly onLeave: () => void;
  readonly ref?: Ref<HTMLTextAreaElement>;
}

/** A field of the article in its own type: one paragraph, as high as its text. */
export function GrowingText(props: GrowingTextProps) {
  const { label, value, placeholder, className, language, onChange, onLeave } = props;
  const own = useRef<HTMLTextAreaElement>(null);
  useGrowing(own, value, true);
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onLeave();
  };
  return (
    <textarea
      ref={own}
      rows={1}
      className={`article__text ${className}`}
      aria-label={label}
      placeholder={placeholder}
      value={value}
      lang={language}
      dir="auto"
      spellCheck={false}
      onChange={(event) => onChange(event.target.value.replace(/\s*\n\s*/g, ' '))}
      onKeyDown={pressed}
    />
  );
}
