-- A session holds more of its agent than before, their preferences and what is awaited of them: those that are open end.
delete from spring_session;
