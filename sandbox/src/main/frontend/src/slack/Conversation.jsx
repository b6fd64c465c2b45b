import {useEffect, useRef, useState} from 'react';
import {post} from '../api.js';
import {day} from '../ui.jsx';
import {MessageRow} from './MessageRow.jsx';

export function Conversation({messages, who, person, app, people, refresh}) {
  const [text, setText] = useState('');
  const [problem, setProblem] = useState(null);
  const end = useRef(null);
  const shown = messages.filter((message) => !message.deleted);
  useEffect(() => {
    end.current?.scrollIntoView({block: 'end'});
  }, [shown.length]);
  const send = async (event) => {
    event.preventDefault();
    if (!text.trim()) return;
    try {
      await post('/_control/slack/say', {...who, text});
      setText('');
      setProblem(null);
    } catch (failure) {
      setProblem(failure.message);
    }
    refresh();
  };
  let last = '';
  return (
    <>
      <div className="history" data-messages>
        {shown.length === 0 && (
          <div className="begin"><h2>This is the very beginning of your direct message history with <b>{app}</b></h2>
            <p>Nothing was sent yet. Messages from the app appear here by themselves.</p></div>
        )}
        {shown.map((message) => {
          const today = day(message.ts);
          const divider = today !== last;
          last = today;
          return (
            <div key={message.ts}>
              {divider && <div className="day"><span>{today}</span></div>}
              <MessageRow message={message} who={who} person={person} app={app} people={people} refresh={refresh} />
            </div>
          );
        })}
        <div ref={end} />
      </div>
      {problem && <p className="problem" role="alert">{problem}</p>}
      <form className="composer" onSubmit={send}>
        <input aria-label={`Message ${app}`} placeholder={`Message ${app}`} value={text} onChange={(event) => setText(event.target.value)} data-composer />
        <button className="btn primary-fill" disabled={!text.trim()} data-send>Send</button>
      </form>
    </>
  );
}
