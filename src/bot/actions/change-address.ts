import { changeByForm } from '../commands/change.ts';
import { type Action, onOwnRecord, onRecord } from './action.ts';

export const changeAddress: Action<'change-address'> = onOwnRecord((record) => ({
  kind: 'change-form',
  record,
  entries: {},
  errors: {},
}));

export const changeConfirm: Action<'change-confirm'> = onRecord((context, stored, data) =>
  changeByForm(context, stored, data),
);
