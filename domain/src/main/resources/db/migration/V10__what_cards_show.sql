-- What a card that is in a chat shows, so that a chat is called only about cards that should show something else.
alter table deliveries add column shows text not null default '';
alter table home_cards add column shows text not null default '';
comment on column deliveries.shows is 'hash of the card; empty before it is sent, and when nobody knows';
comment on column home_cards.shows is 'hash of the card; empty when nobody knows';
-- Room on each page for the row as it is after its call: what changes then is in no index.
alter table deliveries set (fillfactor = 70);
