import {AdaptiveCard, ExecuteAction, OpenUrlAction, SubmitAction} from 'adaptivecards';
import {useEffect, useRef} from 'react';
import {host} from './host.js';

/** Numbers the actions in the order of the JSON, as the control API does, so that a press names the right one. */
function numbered(card) {
  const copy = structuredClone(card);
  let next = 0;
  const walk = (node) => {
    if (Array.isArray(node)) return node.forEach(walk);
    if (node === null || typeof node !== 'object') return undefined;
    if (String(node.type ?? '').startsWith('Action.')) node.id = `action-${next++}`;
    for (const [name, value] of Object.entries(node)) {
      if (!['fallback', 'data', 'refresh'].includes(name)) walk(value);
    }
    return undefined;
  };
  walk(copy);
  return copy;
}

/** A card by Microsoft's own renderer. What is entered stays until another card takes its place. */
export function Card({card, onPress, disabled}) {
  const place = useRef(null);
  const press = useRef(onPress);
  press.current = onPress;
  const text = JSON.stringify(card);
  useEffect(() => {
    const shown = new AdaptiveCard();
    shown.hostConfig = host;
    shown.onExecuteAction = (action) => {
      if (action instanceof OpenUrlAction) window.open(action.url, '_blank', 'noopener');
      else if (action instanceof ExecuteAction || action instanceof SubmitAction) {
        const inputs = {};
        shown.getAllInputs().forEach((input) => {
          if (input.value !== undefined && input.value !== '') inputs[input.id] = String(input.value);
        });
        press.current(action.id.replace('action-', ''), inputs);
      }
    };
    shown.parse(numbered(JSON.parse(text)));
    const element = shown.render();
    place.current.replaceChildren(...(element ? [element] : []));
  }, [text]);
  return <div className={`teams-card ${disabled ? 'busy' : ''}`} ref={place} data-card />;
}
