create table essai (id int);
