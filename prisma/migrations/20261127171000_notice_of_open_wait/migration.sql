-- What stands still without an end stays one notice, whose last day moves along with the wait.
grant update (due_on) on notice to sociaal_plein_app_rights;
