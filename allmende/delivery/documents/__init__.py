"""Documents: accessible PDF files made from HTML, stored with their hash and never changed again."""
