import { clsx } from 'clsx';
import { useRef, type TextareaHTMLAttributes } from 'react';
import { Field, type FieldProps } from './Field';
import { useGrowing } from './growing';

type AreaProps = Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'onChange' | 'value' | 'className'>;
interface TextAreaProps extends FieldProps, AreaProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** As high as its text. */
  readonly grows?: boolean;
}

/** Several lines of text with their label. */
export function TextArea(props: TextAreaProps) {
  const { label, hint, error, hideLabel, className, onChange, grows = false, rows = 3, ...rest } = props;
  const ref = useRef<HTMLTextAreaElement>(null);
  useGrowing(ref, rest.value, grows);
  return (
    <Field {...{ label, hint, error, hideLabel, className }}>
      {(ties) => (
        <textarea
          ref={ref}
          spellCheck={false}
          {...rest}
          {...ties}
          rows={rows}
          className={clsx('field__control', grows && 'field__control--grows')}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
