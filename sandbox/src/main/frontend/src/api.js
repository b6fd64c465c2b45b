import {useCallback, useEffect, useRef, useState} from 'react';

export async function call(method, path, body) {
  const response = await fetch(path, {method, body: body === undefined ? undefined : JSON.stringify(body)});
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error ?? `HTTP ${response.status}`);
  return answer;
}

export const get = (path) => call('GET', path);
export const post = (path, body = {}) => call('POST', path, body);
export const remove = (path) => call('DELETE', path);

/** Reads a path again and again while the page is visible. */
export function usePoll(path, every = 1000) {
  const [data, setData] = useState(null);
  const [error, setError] = useState(null);
  const shown = useRef('');
  const refresh = useCallback(async () => {
    if (!path) return;
    try {
      const next = await get(path);
      const text = JSON.stringify(next);
      if (text !== shown.current) {
        shown.current = text;
        setData(next);
      }
      setError(null);
    } catch (failure) {
      setError(failure.message);
    }
  }, [path]);
  useEffect(() => {
    shown.current = '';
    setData(null);
    refresh();
    const timer = setInterval(() => document.hidden || refresh(), every);
    return () => clearInterval(timer);
  }, [refresh, every]);
  return {data, error, refresh};
}

export const initials = (name) => name.split(/\s+/).map((part) => part[0]).slice(0, 2).join('').toUpperCase();

const COLORS = ['#1264a3', '#2f855a', '#b7791f', '#9b2c5e', '#553c9a', '#2c7a7b', '#c05621', '#4a5568'];
export const colorOf = (text) => COLORS[[...text].reduce((sum, letter) => sum + letter.codePointAt(0), 0) % COLORS.length];
