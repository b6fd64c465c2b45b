import {Message} from 'slack-blocks-to-jsx';

export function Confirm({dialog, onAnswer}) {
  return (
    <div className="overlay" role="dialog" aria-modal="true" data-confirm>
      <div className="modal small">
        <header><h2>{dialog.title.text}</h2></header>
        <div className="modal-body"><Message withoutWrapper theme="light" name="" logo="" blocks={[{type: 'section', text: dialog.text}]} /></div>
        <footer>
          <button className="btn" data-confirm-deny onClick={() => onAnswer(false)}>{dialog.deny.text}</button>
          <button className={`btn ${dialog.style === 'danger' ? 'danger-fill' : 'primary-fill'}`} data-confirm-ok onClick={() => onAnswer(true)}>{dialog.confirm.text}</button>
        </footer>
      </div>
    </div>
  );
}
