import { COMMAND_PRIORITY_LOW, mergeRegister, type LexicalEditor, type NodeKey } from 'lexical';
import { useEffect, useState } from 'react';
import { embedWords } from '../../i18n/embeds';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { TextField } from '../../ui/TextField';
import { $placeOfCaret } from '../decorations/insertWholeBlocks';
import { ASK_FOR_EMBED_COMMAND } from './askForEmbed';
import type { Embed } from './EmbedNode';
import { insertEmbed, pageAddress, registerEmbedPaste } from './insertEmbeds';

/** Takes embeds into the text, pasted or asked for. */
export function Embeds({ editor }: { readonly editor: LexicalEditor }) {
  const [asked, setAsked] = useState<{ readonly place: NodeKey | null } | null>(null);
  useEffect(
    () =>
      mergeRegister(
        registerEmbedPaste(editor),
        editor.registerCommand(
          ASK_FOR_EMBED_COMMAND,
          () => {
            setAsked({ place: $placeOfCaret() });
            return true;
          },
          COMMAND_PRIORITY_LOW,
        ),
      ),
    [editor],
  );
  if (!asked) return null;
  return (
    <EmbedDialog
      onClose={() => setAsked(null)}
      onEmbed={(embed) => {
        setAsked(null);
        insertEmbed(editor, embed, asked.place);
      }}
    />
  );
}

interface EmbedDialogProps {
  readonly onEmbed: (embed: Embed) => void;
  readonly onClose: () => void;
}

const words = embedWords.dialog;

function EmbedDialog({ onEmbed, onClose }: EmbedDialogProps) {
  const [written, setWritten] = useState('');
  const [heading, setHeading] = useState('');
  const [isWrong, setWrong] = useState(false);
  const embed = (): void => {
    const address = pageAddress(written);
    if (address === null) setWrong(true);
    else onEmbed({ kind: 'embed', address, heading: heading.trim() });
  };
  return (
    <Dialog
      title={words.name}
      description={words.hint}
      size="small"
      open
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button variant="primary" type="submit" form="embed">
            {words.insert}
          </Button>
        </>
      }
    >
      <form
        id="embed"
        className="embed-dialog"
        onSubmit={(event) => {
          event.preventDefault();
          embed();
        }}
      >
        <TextField
          label={words.address}
          placeholder={words.placeholder}
          error={isWrong ? words.notAnAddress : null}
          value={written}
          onChange={(text) => {
            setWritten(text);
            setWrong(false);
          }}
        />
        <TextField
          label={embedWords.heading}
          hint={words.headingHint}
          value={heading}
          onChange={setHeading}
        />
      </form>
    </Dialog>
  );
}
