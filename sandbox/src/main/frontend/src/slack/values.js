// Which field holds an element's value, and which its initial value.
const FIELDS = {
  plain_text_input: ['value', 'initial_value'], email_text_input: ['value', 'initial_value'],
  url_text_input: ['value', 'initial_value'], number_input: ['value', 'initial_value'],
  static_select: ['selected_option', 'initial_option'], radio_buttons: ['selected_option', 'initial_option'],
  checkboxes: ['selected_options', 'initial_options'], multi_static_select: ['selected_options', 'initial_options'],
  users_select: ['selected_user', 'initial_user'], multi_users_select: ['selected_users', 'initial_users'],
  datepicker: ['selected_date', 'initial_date'], timepicker: ['selected_time', 'initial_time'],
  datetimepicker: ['selected_date_time', 'initial_date_time'], overflow: ['selected_option', 'none'],
};

export const fieldOf = (element) => FIELDS[element.type]?.[0];

/** What the element shows: what was entered, else what it began with, as plain values. */
export function valueOf(element, entered) {
  const [field, initial] = FIELDS[element.type] ?? [];
  if (!field) return undefined;
  const value = entered && field in entered ? entered[field] : element[initial];
  const plain = (each) => (each && typeof each === 'object' ? each.value : each);
  return Array.isArray(value) ? value.map(plain) : plain(value);
}

export const optionsOf = (element) => element.options ?? (element.option_groups ?? []).flatMap((group) => group.options);
