"""What a merchant on iamport writes; the type checkers must accept it as it is."""
