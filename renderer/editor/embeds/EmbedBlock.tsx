import {
  $getNodeByKey,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';
import { ExternalLink, FileText, Globe, Music, Play, Trash2, type LucideIcon } from 'lucide-react';
import { useRef } from 'react';
import { embedFrame, type EmbedFrame } from '../../../shared/html/embeds';
import { openAddress } from '../../desk/addresses';
import { embedWords as words } from '../../i18n/embeds';
import { IconButton } from '../../ui/IconButton';
import { removeWholeBlock } from '../decorations/removeWholeBlock';
import { selectWholeBlock } from '../decorations/wholeBlockKeys';
import { $isEmbed, type Embed } from './EmbedNode';
import './embeds.css';

const ICONS: Readonly<Record<EmbedFrame['shape'], LucideIcon>> = {
  video: Play,
  sound: Music,
  document: FileText,
};

interface EmbedBlockProps {
  readonly editor: LexicalEditor;
  readonly nodeKey: NodeKey;
  readonly embed: Embed;
  readonly isWritable: boolean;
}

/** A page elsewhere, as a card that asks nobody: readers see it live where its host is known. */
export function EmbedBlock({ editor, nodeKey, embed: { address, heading }, isWritable }: EmbedBlockProps) {
  const frame = embedFrame(address);
  const Icon = frame ? ICONS[frame.shape] : Globe;
  const isTyping = useRef(false);
  const changeHeading = (text: string): void => {
    const tag = isTyping.current ? HISTORY_MERGE_TAG : HISTORY_PUSH_TAG;
    isTyping.current = true;
    editor.update(() => $changeHeading(nodeKey, text), { discrete: true, tag });
  };
  return (
    <div className="embed-card">
      <Icon className="embed-card__icon" aria-hidden size={18} />
      <input
        className="embed-card__heading"
        data-holds="heading"
        aria-label={words.heading}
        placeholder={words.heading}
        dir="auto"
        spellCheck={false}
        value={heading}
        readOnly={!isWritable}
        onChange={(event) => changeHeading(event.target.value)}
        onBlur={() => {
          isTyping.current = false;
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.preventDefault();
          selectWholeBlock(editor, nodeKey);
        }}
      />
      <p className="embed-card__address">
        <span className="embed-card__host">{hostOf(address)}</span> {frame ? words.live : words.card}
        <span className="embed-card__path">{address}</span>
      </p>
      <div className="embed-card__actions">
        <IconButton
          size="small"
          label={words.open}
          icon={ExternalLink}
          onClick={() => void openAddress(address)}
        />
        {isWritable && (
          <IconButton
            size="small"
            label={words.remove}
            icon={Trash2}
            onClick={() => removeWholeBlock(editor, nodeKey)}
          />
        )}
      </div>
    </div>
  );
}

function $changeHeading(key: NodeKey, heading: string): void {
  const node = $getNodeByKey(key);
  if ($isEmbed(node)) node.setEmbed({ ...node.getEmbed(), heading });
}

/** A page that cannot be parsed has no host to name. */
function hostOf(address: string): string {
  try {
    return new URL(address).hostname.replace(/^www\./, '');
  } catch {
    return '';
  }
}
