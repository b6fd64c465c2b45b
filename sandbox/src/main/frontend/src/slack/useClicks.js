import {useState} from 'react';
import {post} from '../api.js';

/** Sends interactions and keeps what was entered and what went wrong. */
export function useClicks(who, place, refresh) {
  const [values, setValues] = useState({});
  const [problem, setProblem] = useState(null);
  const [busy, setBusy] = useState(false);
  const merged = (block, element, entry) => ({
    ...values, [block.block_id]: {...values[block.block_id], [element.action_id]: {...values[block.block_id]?.[element.action_id], ...entry}},
  });
  const enter = (block, element, entry) => setValues(merged(block, element, entry));
  const act = async (block, element, extra) => {
    setBusy(true);
    try {
      const state = Object.keys(extra).length ? merged(block, element, extra) : values;
      // A client shows what it has heard of: what was pressed may just have been replaced.
      const outcome = await post('/_control/slack/click', {...who, ...place, stale: true, block_id: block.block_id, action_id: element.action_id, state_values: state, ...extra});
      const failed = outcome.status !== 200;
      setProblem(!failed ? null : outcome.status ? `This app responded with status code ${outcome.status}.` : outcome.reason === 'http_timeout' ? 'This app did not respond in time.' : `This app could not be reached (${outcome.reason}).`);
    } catch (failure) {
      setProblem(failure.message);
    }
    setBusy(false);
    refresh();
  };
  return {values, enter, act, problem, setProblem, busy};
}
