export function Confirm({dialog, onAnswer}) {
  return (
    <div className="overlay" role="dialog" aria-modal="true" data-confirm>
      <div className="modal small">
        <header><h2>{dialog.title.text}</h2></header>
        <div className="modal-body"><p>{dialog.text.text}</p></div>
        <footer>
          <button className="btn" data-confirm-deny onClick={() => onAnswer(false)}>{dialog.deny.text}</button>
          <button className={`btn ${dialog.style === 'danger' ? 'danger-fill' : 'primary-fill'}`} data-confirm-ok onClick={() => onAnswer(true)}>{dialog.confirm.text}</button>
        </footer>
      </div>
    </div>
  );
}
