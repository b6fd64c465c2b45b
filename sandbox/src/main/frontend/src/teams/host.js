import {AdaptiveCard, HostConfig} from 'adaptivecards';
import {markdown} from './markdown.js';

AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdown(text);
  result.didProcess = true;
};

const tone = (color) => ({default: color, subtle: color});
const foreground = {
  default: {default: '#242424', subtle: '#616161'}, dark: tone('#242424'), light: tone('#ffffff'), accent: tone('#5b5fc7'),
  good: tone('#237b4b'), warning: tone('#8a5d00'), attention: tone('#c4314b'),
};
const style = (background) => ({backgroundColor: background, foregroundColors: foreground});

/** How Teams sets cards in its light theme, as far as it matters here. */
export const host = new HostConfig({
  fontFamily: '"Segoe UI", system-ui, "Helvetica Neue", Helvetica, Arial, sans-serif',
  fontSizes: {small: 12, default: 14, medium: 16, large: 18, extraLarge: 24},
  fontWeights: {lighter: 300, default: 400, bolder: 600},
  spacing: {small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 16},
  supportsInteractivity: true,
  containerStyles: {
    default: style('#ffffff'), emphasis: style('#f5f5f5'), accent: style('#e8ebfa'), good: style('#e7f2da'),
    attention: style('#fcf4f6'), warning: style('#fbf6d9'),
  },
  actions: {maxActions: 6, spacing: 'default', buttonSpacing: 8, actionsOrientation: 'horizontal', actionAlignment: 'left', showCard: {actionMode: 'inline', inlineTopMargin: 12}},
  inputs: {label: {requiredInputs: {suffix: ' *', suffixColor: 'attention'}}, errorMessage: {color: 'attention'}},
});
